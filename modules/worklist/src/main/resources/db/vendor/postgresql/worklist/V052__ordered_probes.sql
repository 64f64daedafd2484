-- The signature rides in the index: a search walks a lane without touching the table.
create unique index work_lane_in_order on work_lane (lane, due_on, item_id) include (signature, repeated);

-- Ranges of words are compared byte by byte, whatever the language of the database.
alter table work_word alter column word type varchar(40) collate "C";
create unique index work_word_in_order on work_word (word, item_id) include (due_on, lane_bits);

-- From the work that a word finds to its lanes, again without touching the table.
drop index work_lane_of_item;
create index work_lane_of_item on work_lane (item_id) include (lane);
