-- The application sees which migrations have run, so that it does not start on a schema that lacks one.
grant select on flyway_schema_history to ${app_role};
