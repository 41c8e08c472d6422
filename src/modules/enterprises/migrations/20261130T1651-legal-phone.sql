-- 法定代表人联系电话 of a ledger is hers, and not the contact's.
alter table enterprises.import_rows add column legal_phone text;
alter table enterprises.import_rows add column legal_print text;
comment on column enterprises.import_rows.legal_phone is 'Telephone of the legal representative, sealed';
comment on column enterprises.import_rows.legal_print is 'Its fingerprint';
