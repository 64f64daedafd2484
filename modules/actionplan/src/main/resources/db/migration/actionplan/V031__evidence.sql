-- What proves that something was done. The content is kept apart, in pieces that both databases store in a row, so that
-- reading the list reads no file.

create table plan_evidence (
    id            uuid                     not null primary key,
    action_id     uuid                     not null references plan_action (id),
    occurrence_id uuid                     references plan_occurrence (id),
    file_name     varchar(200)             not null,
    media_type    varchar(150)             not null,
    size_in_bytes bigint                   not null,
    sha256        varchar(64)              not null,
    author        uuid,
    added_at      timestamp with time zone not null
);
create index plan_evidence_action on plan_evidence (action_id);

create table plan_evidence_piece (
    evidence_id uuid    not null references plan_evidence (id),
    position    integer not null,
    content     bytea   not null,
    primary key (evidence_id, position)
);
