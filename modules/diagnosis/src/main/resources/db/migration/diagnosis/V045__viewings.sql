-- The pages on which a sheet is open, so that colleagues see each other whichever node serves them. A page that has said nothing for
-- a while is not there any more, and its row goes with the next page that is opened.

create table diag_viewing (
    page_id   uuid        not null primary key,
    sheet_id  uuid        not null references diag_sheet (id),
    person_id uuid        not null,
    criterion varchar(60) not null,
    seen_at   timestamp with time zone not null
);
create index diag_viewing_sheet on diag_viewing (sheet_id, seen_at);
