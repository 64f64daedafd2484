-- Approved minutes as they were then, in pieces that both databases store in a row, with their fingerprint; never changed.
create table org_minutes (
    meeting_id  uuid        not null,
    sha256      varchar(64) not null,
    constraint org_minutes_pk primary key (meeting_id),
    constraint org_minutes_of_meeting foreign key (meeting_id) references org_meeting (id)
);

create table org_minutes_piece (
    meeting_id uuid          not null,
    place      integer       not null,
    content    varchar(4000) not null,
    constraint org_minutes_piece_pk primary key (meeting_id, place),
    constraint org_minutes_piece_of_minutes foreign key (meeting_id) references org_minutes (meeting_id)
);

create table org_rectification (
    meeting_id uuid          not null,
    place      integer       not null,
    made_at    timestamp with time zone not null,
    made_by    uuid          not null,
    wording    varchar(2000) not null,
    constraint org_rectification_pk primary key (meeting_id, place),
    constraint org_rectification_of_meeting foreign key (meeting_id) references org_meeting (id),
    constraint org_rectification_by foreign key (made_by) references org_person (id)
);
