-- A self-diagnosis that was done elsewhere and taken over: who did it, when, from which file, and when it was opened. What a campaign
-- is compared with is the one whose results were decided on last, whenever they were written down here.

alter table diag_campaign add column decided_on date;
alter table diag_campaign add column opened_on date;
alter table diag_campaign add column taken_over_by uuid;
alter table diag_campaign add column taken_over_at timestamp with time zone;
alter table diag_campaign add column taken_over_from varchar(200);

update diag_campaign set decided_on = cast(frozen_at as date) where frozen_at is not null;
