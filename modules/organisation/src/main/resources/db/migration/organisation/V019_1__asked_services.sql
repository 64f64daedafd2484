-- The services that a decision asks for more, by their ids, separated by spaces; null or empty for a decision that asks none by name.
alter table org_decision add asked_services varchar(4000);
