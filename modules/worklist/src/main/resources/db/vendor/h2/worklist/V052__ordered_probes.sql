create unique index work_lane_in_order on work_lane (lane, due_on, item_id);
create unique index work_word_in_order on work_word (word, item_id);
