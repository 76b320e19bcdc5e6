-- The trace that an event belongs to, as W3C writes it: the record is sent with it, and its readers continue it.
alter table outbox add column traceparent text;
