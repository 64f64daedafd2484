-- What people keep beside the list: filters by name, drafts, and the trail of work that went from one person to another.
create table work_filter (
    id          uuid        not null,
    person_id   uuid        not null,
    name        varchar(80) not null,
    -- the name without case and accents: a person never has two filters that differ by those alone
    name_key    varchar(160) not null,
    scope       varchar(30) not null,
    due_band    varchar(20),
    search_text varchar(200),
    theme       varchar(80),
    service_id  uuid,
    assignee_id uuid,
    process     varchar(80),
    constraint work_filter_pk primary key (id),
    constraint work_filter_name_unique unique (person_id, name_key)
);

create table work_draft (
    item_id   uuid                     not null,
    person_id uuid                     not null,
    saved_at  timestamp with time zone not null,
    constraint work_draft_pk primary key (item_id, person_id)
);

create table work_draft_value (
    item_id   uuid         not null,
    person_id uuid         not null,
    field     varchar(120) not null,
    content   varchar      not null,
    constraint work_draft_value_pk primary key (item_id, person_id, field),
    constraint work_draft_value_of_draft foreign key (item_id, person_id)
        references work_draft (item_id, person_id) on delete cascade
);

create table work_handover (
    id          uuid                     not null,
    item_id     uuid                     not null,
    -- TAKEN, RELEASED, DELEGATED, REASSIGNED or HANDED_OVER
    kind        varchar(20)              not null,
    by_person   uuid                     not null,
    from_person uuid,
    to_person   uuid,
    note        varchar(2000)            not null,
    at          timestamp with time zone not null,
    constraint work_handover_pk primary key (id)
);
create index work_handover_of_item on work_handover (item_id, at);
