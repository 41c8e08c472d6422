-- Lists of deadlines walk their index in order whatever the filter, and a month is counted without the table (6.3.1-a).
drop index assets.deadlines_district;
create index deadlines_district on assets.deadlines (district_code, safe_on, id) include (region_code, asset_kind, confidence, as_of)
  where closed_at is null;
create index deadlines_asset_kind on assets.deadlines (district_code, asset_kind, safe_on, id) where closed_at is null;
create index deadlines_kind on assets.deadlines (district_code, kind, safe_on, id) where closed_at is null;
create index deadlines_overdue on assets.deadlines (district_code, safe_on, id) where closed_at is null and kind <> 'nonUse';
