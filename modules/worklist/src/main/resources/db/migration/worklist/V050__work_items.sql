-- Every piece of work that the engine has opened, written by its listeners in its own transaction. Closed work stays here so
-- that an old link still tells what became of it; what lists read is work_lane, which holds nothing but open work.
create table work_item (
    -- computed from the engine's task id, so that a table written anew gives the same work the same id
    id             uuid                     not null,
    engine_task_id varchar(64)              not null,
    process        varchar(80)              not null,
    form_key       varchar(160)             not null,
    subject        varchar(1000)            not null,
    reference      varchar(80)              not null,
    case_kind      varchar(40)              not null,
    case_id        uuid                     not null,
    subject_id     uuid,
    theme          varchar(80),
    period         varchar(20),
    service_id     uuid,
    assignee_id    uuid,
    -- codes of the groups that may take it, sorted, with a space between two
    candidates     varchar(4000)            not null,
    -- 9999-12-31 stands for « no date », so that dateless work comes last in every index
    due_on         date                     not null,
    -- the words it is found by, folded, each with a space before it
    words          varchar(2000)            not null,
    -- OPEN, DONE or CANCELLED
    state          varchar(10)              not null,
    suspended      boolean                  not null,
    created_at     timestamp with time zone not null,
    closed_at      timestamp with time zone,
    constraint work_item_pk primary key (id),
    constraint work_item_task_unique unique (engine_task_id)
);
create index work_item_by_case on work_item (case_id);

-- The lists. A lane is an ordered list of open work: what one person has, what waits for one group, what concerns one service,
-- everything. A page is the first rows of a few lanes, merged; each lane is one probe of an index that is already in order.
-- No foreign key to work_item: both are written by one class only, and a check per row is what completing work would pay.
create table work_lane (
    lane       varchar(80) not null,
    due_on     date        not null,
    item_id    uuid        not null,
    theme      varchar(80),
    process    varchar(80) not null,
    service_id uuid,
    -- bits set by the beginnings of the words of the work: most rows that a search does not want are passed over without a look
    signature  bigint      not null,
    -- whether it stands in more lanes of this kind, so that somebody who is in both groups meets it twice
    repeated   boolean     not null
);
create index work_lane_of_item on work_lane (item_id);
create index work_lane_by_theme on work_lane (lane, theme, due_on, item_id);
create index work_lane_by_process on work_lane (lane, process, due_on, item_id);
create index work_lane_by_service on work_lane (lane, service_id, due_on, item_id);

-- The words of open work, for searches that find little.
create table work_word (
    word      varchar(40) not null,
    item_id   uuid        not null,
    due_on    date        not null,
    -- bits set by the lanes of the work: most of what stands in none of the reader's lanes is passed over without a look
    lane_bits bigint      not null
);
create index work_word_of_item on work_word (item_id);
