-- What the plan that an action comes from said of it when it was last imported: what the product says differently since was
-- changed in the product, and an import does not undo it unasked. Empty for actions that no import has brought.
alter table plan_action add column planned_theme varchar(100);
alter table plan_action add column planned_label varchar(500);
alter table plan_action add column planned_label_key varchar(500);
alter table plan_action add column planned_pilot uuid;
alter table plan_action add column planned_contributors varchar(20000);
alter table plan_action add column planned_recurrence varchar(60);
alter table plan_action add column planned_due_on date;
alter table plan_action add column planned_next_due_on date;
create index plan_action_planned on plan_action (planned_theme, planned_label_key);
