-- Which areas a plan is for; what is there already is filled by a rebuild of the copy, or when the plan is stated anew.
alter table plan_replica add column area_codes text[] not null default '{}';
create index ix_plan_replica_area_codes on plan_replica using gin (area_codes);
