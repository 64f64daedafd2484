-- What proves an answer: a file, kept in pieces that both databases store in a row, or a reference to something that is elsewhere.

create table diag_evidence (
    id            uuid         not null primary key,
    sheet_id      uuid         not null references diag_sheet (id),
    criterion     varchar(60)  not null,
    label         varchar(300) not null,
    link          varchar(1000),
    media_type    varchar(150),
    size_in_bytes bigint,
    sha256        varchar(64),
    author        uuid         not null,
    added_at      timestamp with time zone not null
);
create index diag_evidence_sheet on diag_evidence (sheet_id);

create table diag_evidence_piece (
    evidence_id uuid    not null references diag_evidence (id),
    position    integer not null,
    content     bytea   not null,
    primary key (evidence_id, position)
);
