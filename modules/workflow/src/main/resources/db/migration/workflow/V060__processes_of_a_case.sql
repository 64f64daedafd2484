-- Which process instances run or ran for a case (an action). The engine's own tables have no index for that question.
create table workflow_case_process (
    process_instance_id varchar(64) not null,
    case_id uuid not null,
    constraint workflow_case_process_pk primary key (process_instance_id)
);

create index workflow_case_process_case on workflow_case_process (case_id);
