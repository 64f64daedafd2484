-- What a campaign said when it was validated: the canonical JSON, whose fingerprint the campaign keeps, and its answers in rows for
-- reading. Written once, never changed.

create table diag_snapshot_piece (
    campaign_id uuid    not null references diag_campaign (id),
    position    integer not null,
    content     bytea   not null,
    primary key (campaign_id, position)
);

create table diag_snapshot_answer (
    campaign_id     uuid          not null references diag_campaign (id),
    service_id      uuid          not null,
    criterion       varchar(60)   not null,
    service_label   varchar(300)  not null,
    module          varchar(60)   not null,
    chapter         varchar(60)   not null,
    commitment      varchar(60)   not null,
    criterion_label varchar(2000) not null,
    weight          decimal(12,4) not null,
    level_code      varchar(60),
    level_label     varchar(200),
    score           decimal(12,4),
    not_applicable  boolean       not null,
    answered        boolean       not null,
    reason          varchar(4000),
    note            varchar(4000),
    evidence        integer       not null,
    primary key (campaign_id, service_id, criterion)
);
