-- With how many decimals the figures of an indicator are computed and shown; null where it says nothing of it.
alter table indicator add column decimals integer;
alter table indicator add constraint ck_indicator_decimals check (decimals between 0 and 4);
