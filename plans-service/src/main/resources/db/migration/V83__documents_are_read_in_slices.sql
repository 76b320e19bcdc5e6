-- A slice of a document that is not compressed is read without the rest; those that were compressed stay so.
alter table attachment_content alter column bytes set storage external;
