-- Which links are to be held against their plans though there is no news: those from before a withdrawn or rejected plan
-- left its links dangling, for whose plans no news will come.
alter table plan_watch add column due boolean not null default false;
update plan_watch set due = true;
create index ix_plan_watch_due on plan_watch (plan_id) where due;
grant update (due) on plan_watch to ${app_role};
