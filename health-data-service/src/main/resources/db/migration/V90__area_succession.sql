-- Which area came in the place of which; changed by migration only. The suite's sources state none yet: plans.area.v1 has no
-- such member, and the codes of the reference areas are those since the reform of 2007.
create table area_succession (
    predecessor text not null,
    successor   text not null,
    since       date not null,
    constraint pk_area_succession primary key (predecessor, successor),
    constraint ck_area_succession_other check (predecessor <> successor)
);
create index ix_area_succession_successor on area_succession (successor);
grant select on area_succession to ${app_role};

-- The regions and municipalities are those that the reform made.
create or replace view area with (security_invoker = true) as
    select code, level, parent, name_da, name_en,
           case when level = 'MUNICIPALITY' then code end as municipality,
           null::text as district,
           case when level <> 'COUNTRY' then date '2007-01-01' end as valid_from, null::date as valid_to,
           null::uuid as dataset_id, null::timestamptz as as_of, null::bigint as source_version
    from reference_area
    union all
    select code, 'HOUSING_AREA', municipality, name, name,
           municipality, district, valid_from, valid_to, null, as_of, source_version
    from housing_area where not deleted
    union all
    select code, 'GROUP', null, name_da, name_en,
           municipality, null, null, null, dataset_id, null, null
    from area_group;
