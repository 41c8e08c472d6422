-- How few the words of districts are, PostgreSQL learns now and not a minute after the start.
analyze catalogue.keywords;
