package fr.qualipilote.workflow.work;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.CaseMap;
import fr.qualipilote.worklist.CaseMap.Diagram;
import fr.qualipilote.worklist.CaseMap.State;
import fr.qualipilote.worklist.CaseMap.Step;
import fr.qualipilote.worklist.CaseMaps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the passages from the engine's history and what is open from its tasks. */
@Service
@Transactional(readOnly = true)
class CamundaCaseMaps implements CaseMaps {

    /** The engine notes the body that holds the instances of a multiple task beside them. */
    private static final String MULTIPLE_BODY = "#multiInstanceBody";

    private final WorkKinds kinds;
    private final CaseProcesses cases;
    private final HistoryService history;
    private final RepositoryService repository;
    private final EngineTasks engineTasks;
    private final EngineTaskCards cards;
    private final BusinessClock clock;

    CamundaCaseMaps(
            WorkKinds kinds,
            CaseProcesses cases,
            HistoryService history,
            RepositoryService repository,
            EngineTasks engineTasks,
            EngineTaskCards cards,
            @Lazy BusinessClock clock) {
        this.kinds = kinds;
        this.cases = cases;
        this.history = history;
        this.repository = repository;
        this.engineTasks = engineTasks;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public CaseMap mapOf(UUID caseId) {
        Set<String> instances = cases.of(caseId);
        if (instances.isEmpty()) {
            return new CaseMap(List.of());
        }
        Map<String, Task> open =
                engineTasks.among(instances).stream().collect(Collectors.toMap(Task::getId, Function.identity()));
        List<HistoricProcessInstance> all = history.createHistoricProcessInstanceQuery()
                .processInstanceIds(instances)
                .list();
        Map<String, String> businessKeys = all.stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
        return new CaseMap(withoutReplaced(all).stream()
                .sorted(mainFirst())
                .map(instance -> diagram(instance, open, businessKeys))
                .toList());
    }

    private Comparator<HistoricProcessInstance> mainFirst() {
        return Comparator.<HistoricProcessInstance, Boolean>comparing(
                        instance -> !kinds.isMain(instance.getProcessDefinitionKey()))
                .thenComparing(HistoricProcessInstance::getStartTime)
                .thenComparing(HistoricProcessInstance::getId);
    }

    /** What runs is later than what has ended: a watch and the one it replaces may begin in the same instant. */
    private static final Comparator<HistoricProcessInstance> LATEST =
            Comparator.<HistoricProcessInstance, Boolean>comparing(instance -> instance.getEndTime() == null)
                    .thenComparing(instance -> instance.getStartTime().toInstant());

    /** A watch whose dates changed was replaced by another with the same key: the last one tells all. */
    private List<HistoricProcessInstance> withoutReplaced(List<HistoricProcessInstance> instances) {
        Map<String, HistoricProcessInstance> kept = new LinkedHashMap<>();
        for (HistoricProcessInstance instance : instances) {
            String process = instance.getProcessDefinitionKey();
            kept.merge(
                    kinds.isReplaced(process) ? process + instance.getBusinessKey() : instance.getId(),
                    instance,
                    BinaryOperator.maxBy(LATEST));
        }
        return List.copyOf(kept.values());
    }

    private Diagram diagram(
            HistoricProcessInstance instance, Map<String, Task> open, Map<String, String> businessKeys) {
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        List<Step> steps = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(passage -> !passage.getActivityId().endsWith(MULTIPLE_BODY))
                .map(passage -> step(passage, model, open, businessKeys))
                .sorted(Comparator.comparing((Step step) -> step.until() == null))
                .toList();
        return new Diagram(
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionName(),
                instance.getBusinessKey(),
                instance.getEndTime() != null,
                Bpmn.convertToString(model),
                steps);
    }

    private Step step(
            HistoricActivityInstance passage,
            BpmnModelInstance model,
            Map<String, Task> open,
            Map<String, String> businessKeys) {
        ModelElementInstance element = model.getModelElementById(passage.getActivityId());
        Task task = passage.getTaskId() == null ? null : open.get(passage.getTaskId());
        LocalDate dueOn = task == null ? null : dateOf(task.getDueDate());
        return new Step(
                passage.getActivityId(),
                passage.getActivityName() == null ? "" : passage.getActivityName(),
                element.getElementType().getTypeName(),
                isMultiple(element) ? businessKeys.get(passage.getCalledProcessInstanceId()) : null,
                state(passage, dueOn),
                EngineCard.person(task == null ? passage.getAssignee() : task.getAssignee()),
                task == null
                        ? List.of()
                        : cards.candidateGroups(task.getId()).stream()
                                .map(CandidateGroup::new)
                                .toList(),
                passage.getStartTime().toInstant(),
                passage.getEndTime() == null ? null : passage.getEndTime().toInstant(),
                dueOn);
    }

    private static boolean isMultiple(ModelElementInstance element) {
        return element instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    private State state(HistoricActivityInstance passage, @Nullable LocalDate dueOn) {
        if (passage.isCanceled()) {
            return State.CANCELLED;
        }
        if (passage.getEndTime() != null) {
            return State.DONE;
        }
        return dueOn != null && dueOn.isBefore(clock.today()) ? State.LATE : State.CURRENT;
    }

    private static @Nullable LocalDate dateOf(@Nullable Date date) {
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), BusinessClock.ZONE);
    }
}
