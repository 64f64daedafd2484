-- A search follows a word in the order of due dates and stops at the page's last row, however much work the word finds.
drop index work_word_in_order;
create unique index work_word_in_order on work_word (word, due_on, item_id) include (lane_bits);
