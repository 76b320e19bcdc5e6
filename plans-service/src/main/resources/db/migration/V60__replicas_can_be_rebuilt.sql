-- A rebuild takes out of a copy what its topic does not say.
create policy replica_deletes on register_value for delete using (true);
grant delete on initiative, register_value to ${app_role};
