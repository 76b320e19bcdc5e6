-- At least a quarter is local under each of the schemes; the frame is what the scheme gives out a year.
alter table funding_scheme add column local_percent smallint not null default 25;
alter table funding_scheme add column annual_frame_oere bigint;
alter table funding_scheme add constraint ck_funding_scheme_local_percent check (local_percent between 0 and 100);
update funding_scheme set annual_frame_oere = case code
    when 'LBF_2011_14' then 44000000000
    when 'LBF_2015_18' then 46500000000
    when 'LBF_2019_26' then 38000000000 end;

-- The lists of almenboligloven 61 a and 61 b that an area stood on, by year.
alter table area add column listings jsonb not null default '{"items": []}';
