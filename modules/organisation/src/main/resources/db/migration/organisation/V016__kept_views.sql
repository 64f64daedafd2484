-- What a person's screens showed last, so that they show it again next time.
create table org_kept_view (
    person_id uuid          not null,
    screen    varchar(40)   not null,
    -- the query of the address, without its question mark
    query     varchar(2000) not null,
    constraint org_kept_view_pk primary key (person_id, screen),
    constraint org_kept_view_of_person foreign key (person_id) references org_person (id) on delete cascade
);
