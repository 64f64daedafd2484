-- a folded text may be up to twice as long as what was written: « œ » becomes « oe »
alter table plan_action alter column label_key set data type varchar(1000);
