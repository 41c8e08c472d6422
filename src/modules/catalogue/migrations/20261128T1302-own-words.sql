-- Words of districts are few beside the standard list, and every line of every form asks whether there are new ones.
create index keywords_own on catalogue.keywords (region_code, id) where region_code <> '';
