-- Meetings of the bodies. What several people type at once is kept in rows of its own.
create table org_meeting (
    id                uuid         not null,
    version           integer      not null,
    body_id           uuid         not null,
    held_on           date         not null,
    starts_at         time         not null,
    minutes           integer      not null,
    place             varchar(200) not null,
    state             varchar(20)  not null,
    -- its rank among the meetings of the year, given when it is opened
    meeting_year      integer,
    meeting_number    integer,
    -- who presides instead of the holder of the chair
    presided_by       uuid,
    secretary         uuid,
    opened_at         timestamp with time zone,
    closed_at         timestamp with time zone,
    approved_at       timestamp with time zone,
    approved_by       uuid,
    cancelled_because varchar(500),
    constraint org_meeting_pk primary key (id),
    constraint org_meeting_of_body foreign key (body_id) references org_body (id),
    constraint org_meeting_number_unique unique (meeting_year, meeting_number),
    constraint org_meeting_presided_by foreign key (presided_by) references org_person (id),
    constraint org_meeting_secretary foreign key (secretary) references org_person (id)
);

create index org_meeting_by_body on org_meeting (body_id, held_on);

create table org_attendee (
    id            uuid        not null,
    version       integer     not null,
    meeting_id    uuid        not null,
    place         integer     not null,
    chair         boolean     not null,
    function_code varchar(40),
    person_id     uuid,
    service_id    uuid,
    words         varchar(200),
    presence      varchar(20) not null,
    represented   varchar(200),
    constraint org_attendee_pk primary key (id),
    constraint org_attendee_of_meeting foreign key (meeting_id) references org_meeting (id),
    constraint org_attendee_is_person foreign key (person_id) references org_person (id),
    constraint org_attendee_is_service foreign key (service_id) references org_service (id)
);

create index org_attendee_by_meeting on org_attendee (meeting_id, place);

create table org_agenda_item (
    id               uuid           not null,
    meeting_id       uuid           not null,
    place            integer        not null,
    title            varchar(300)   not null,
    minutes          integer        not null,
    -- what it is about outside the meeting
    matter_kind      varchar(60),
    matter_id        varchar(100),
    matter_reference varchar(60),
    matter_words     varchar(500),
    matter_theme     varchar(60),
    -- kinds of decision that it admits, separated by spaces
    matter_answers   varchar(200),
    discussion       varchar(10000) not null,
    constraint org_agenda_item_pk primary key (id),
    constraint org_agenda_item_of_meeting foreign key (meeting_id) references org_meeting (id)
);

create index org_agenda_item_by_meeting on org_agenda_item (meeting_id, place);

create table org_decision (
    id           uuid          not null,
    version      integer       not null,
    meeting_id   uuid          not null,
    item_id      uuid          not null,
    state        varchar(20)   not null,
    kind         varchar(30)   not null,
    wording      varchar(2000) not null,
    follower     uuid,
    due_on       date,
    theme        varchar(60),
    -- the order in which it was begun
    begun_at     timestamp with time zone not null,
    -- its rank in the meeting, given when it is taken
    number       integer,
    reference    varchar(40),
    recorded_by  uuid,
    recorded_at  timestamp with time zone,
    answered_by  uuid,
    answered_at  timestamp with time zone,
    answer_note  varchar(500),
    outcome      varchar(60),
    constraint org_decision_pk primary key (id),
    constraint org_decision_of_meeting foreign key (meeting_id) references org_meeting (id),
    constraint org_decision_of_item foreign key (item_id) references org_agenda_item (id),
    constraint org_decision_number_unique unique (meeting_id, number),
    constraint org_decision_follower foreign key (follower) references org_person (id)
);

create index org_decision_by_item on org_decision (item_id, begun_at);
