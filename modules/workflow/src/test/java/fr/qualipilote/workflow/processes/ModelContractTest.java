package fr.qualipilote.workflow.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.workflow.actions.ModelledWork;
import fr.qualipilote.workflow.committees.ModelledDecisions;
import fr.qualipilote.workflow.diagnosis.ModelledDiagnoses;
import fr.qualipilote.workflow.engine.ClassPathModels;
import fr.qualipilote.workflow.indicators.ModelledIndicators;
import fr.qualipilote.workflow.publication.ModelledPublications;
import fr.qualipilote.workflow.surveys.ModelledSurveys;
import fr.qualipilote.workflow.work.EngineBench;
import fr.qualipilote.workflow.work.WorkKind;
import fr.qualipilote.workflow.work.WorkTask;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code and models name the same things: neither can change alone. */
class ModelContractTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    /** Identifiers; read by no expression. */
    private static final Set<String> READ_BY_CODE_ALONE = Set.of(
            "actionId",
            "occurrenceId",
            "collectionId",
            "reviewId",
            "waveId",
            "publicationId",
            "decisionId",
            "campaignId");

    record Contract(Class<?> type) {

        String key() {
            return (String) value(field(type, "KEY"));
        }

        BpmnModelInstance model() {
            InputStream file =
                    ModelContractTest.class.getResourceAsStream("/processes/" + key() + "/" + key() + ".bpmn");
            return Bpmn.readModelFromStream(file);
        }

        Set<String> constants(String group) {
            return Arrays.stream(type.getDeclaredClasses())
                    .filter(nested -> nested.getSimpleName().equals(group))
                    .flatMap(nested -> Arrays.stream(nested.getDeclaredFields()))
                    .filter(field -> field.getType() == String.class)
                    .map(field -> (String) value(field))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> elements) {
            return model().getModelElementsByType(elements);
        }

        @Override
        public String toString() {
            return key();
        }
    }

    static Stream<Contract> contracts() {
        return Stream.of(
                        ActionFollowUp.class,
                        ActionRecurrence.class,
                        ActionOccurrence.class,
                        DeadlineWatch.class,
                        ActionPostponement.class,
                        CollectionCalendar.class,
                        IndicatorCollection.class,
                        IndicatorReview.class,
                        SurveyWave.class,
                        FigurePublication.class,
                        MeetingDecision.class,
                        SelfDiagnosis.class,
                        SelfDiagnosisService.class,
                        SelfDiagnosisWatch.class)
                .map(Contract::new);
    }

    static Stream<WorkKind> kinds() {
        return Stream.concat(
                Stream.of(
                        ModelledWork.kind(),
                        ModelledSurveys.kind(),
                        ModelledPublications.kind(),
                        ModelledDecisions.kind(),
                        ModelledDiagnoses.kind()),
                ModelledIndicators.kinds());
    }

    @Test
    void everyModelHasItsType() {
        List<String> files = Arrays.stream(ClassPathModels.names()).sorted().toList();

        assertThat(files)
                .containsExactlyElementsOf(contracts()
                        .map(contract -> "processes/" + contract.key() + "/" + contract.key() + ".bpmn")
                        .sorted()
                        .toList());
    }

    @Test
    void everyProcessFollowsOneKindOfCaseUnlessItOnlyWaitsForADate() {
        assertThat(Stream.concat(kinds().flatMap(kind -> kind.processes().stream()), Stream.of(CollectionCalendar.KEY)))
                .containsExactlyInAnyOrderElementsOf(
                        contracts().map(Contract::key).toList());
        assertThat(new Contract(CollectionCalendar.class).all(UserTask.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theProcessCarriesItsKeyAndItsPage(Contract contract) {
        assertThat(contract.all(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(contract.key());
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getName()).isNotBlank();
            assertThat(process.getDocumentations()).isNotEmpty();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P1095D");
            assertThat(process.getCamundaVersionTag()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theTypeNamesEveryStepThatWaitsActsOrEnds(Contract contract) {
        Set<String> inModel = contract.all(FlowElement.class).stream()
                .filter(ModelContractTest::isNamedByCode)
                .map(FlowElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(contract.constants("Elements")).isEqualTo(inModel);
    }

    private static boolean isNamedByCode(FlowElement element) {
        if (element instanceof SubProcess part) {
            return !part.triggeredByEvent();
        }
        return element instanceof Activity
                || element instanceof CatchEvent
                || element instanceof EndEvent
                || element instanceof EventBasedGateway;
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theTypeNamesEveryVariable(Contract contract) {
        Set<String> inModel = new TreeSet<>();
        contract.all(ConditionExpression.class).forEach(condition -> inModel.add(variable(condition.getTextContent())));
        contract.all(TimeDate.class).forEach(date -> inModel.add(variable(date.getTextContent())));
        contract.all(TimeCycle.class).forEach(cycle -> inModel.add(variable(cycle.getTextContent())));
        contract.all(CamundaIn.class).stream()
                .filter(in -> in.getCamundaSource() != null)
                .forEach(in -> inModel.add(in.getCamundaSource()));
        contract.all(MultiInstanceLoopCharacteristics.class).forEach(loop -> {
            inModel.add(variable(loop.getCamundaCollection()));
            inModel.add(loop.getCamundaElementVariable());
        });
        assertThat(contract.all(TimeDuration.class)).isEmpty();

        Set<String> inCode = contract.constants("Variables");
        assertThat(inCode).containsAll(inModel).containsAll(caseVariable(contract));
        inCode.removeAll(inModel);
        assertThat(READ_BY_CODE_ALONE).containsAll(inCode);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theTypeNamesEveryMessage(Contract contract) {
        assertThat(contract.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet()))
                .isEqualTo(contract.constants("Messages"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyServiceTaskHasItsDelegate(Contract contract) {
        assertThat(contract.all(ServiceTask.class))
                .allSatisfy(task -> assertThat(delegates()).contains(variable(task.getCamundaDelegateExpression())));
    }

    @Test
    void everyDelegateIsUsed() {
        Set<String> used = contracts()
                .flatMap(contract -> contract.all(ServiceTask.class).stream())
                .map(task -> variable(task.getCamundaDelegateExpression()))
                .collect(Collectors.toSet());

        assertThat(used).isEqualTo(delegates());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyUserTaskHasItsFormItsWordsAndNobody(Contract contract) {
        assertThat(contract.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormKey()).isEqualTo(formKey(contract.key(), task.getId()));
            assertThat(task.getDocumentations()).isNotEmpty();
            assertThat(task.getName()).isNotBlank();
            assertThat(task.getCamundaAssignee()).isNull();
            assertThat(task.getCamundaCandidateGroups()).isNull();
            assertThat(task.getCamundaCandidateUsers()).isNull();
        });
    }

    @Test
    void everyQuestionOfAModuleIsAUserTask() {
        Set<String> inModels = contracts()
                .flatMap(contract ->
                        contract.all(UserTask.class).stream().map(task -> contract.key() + "/" + task.getId()))
                .collect(Collectors.toSet());

        assertThat(tasks().map(task -> task.process() + "/" + task.element()))
                .containsExactlyInAnyOrderElementsOf(inModels);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void calledProcessesAreOurs(Contract contract) {
        assertThat(contract.all(CallActivity.class))
                .allSatisfy(call ->
                        assertThat(contracts().map(Contract::key).toList()).contains(call.getCalledElement()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aQuestionIsOneBooleanWithADefault(Contract contract) {
        assertThat(contract.all(ExclusiveGateway.class).stream()
                        .filter(gateway -> gateway.getOutgoing().size() > 1))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getOutgoing()).hasSize(2);
                    assertThat(gateway.getDefault().getName()).isEqualTo("Non");
                    assertThat(gateway.getOutgoing())
                            .filteredOn(flow -> flow.getConditionExpression() != null)
                            .extracting(SequenceFlow::getName)
                            .containsExactly("Oui");
                });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyTimerHasTheRetriesOfTheEngine(Contract contract) {
        assertThat(contract.all(CamundaFailedJobRetryTimeCycle.class))
                .allSatisfy(cycle -> assertThat(cycle.getTextContent()).isEqualTo(ClassPathModels.retries()));
        assertThat(contract.all(ScriptTask.class)).isEmpty();
    }

    private static Stream<? extends WorkTask> tasks() {
        return kinds().flatMap(kind -> kind.tasks().stream());
    }

    private static String formKey(String process, String element) {
        return tasks().filter(
                        task -> task.process().equals(process) && task.element().equals(element))
                .map(WorkTask::formKey)
                .findFirst()
                .orElse("unknown");
    }

    private static List<String> caseVariable(Contract contract) {
        return kinds().filter(kind -> kind.processes().contains(contract.key()))
                .map(WorkKind::caseVariable)
                .toList();
    }

    private static Set<String> delegates() {
        return EngineBench.byName(Stream.of(
                                ModelledWork.delegates(),
                                ModelledIndicators.delegates(),
                                ModelledSurveys.delegates(),
                                ModelledPublications.delegates(),
                                ModelledDecisions.delegates(),
                                ModelledDiagnoses.delegates())
                        .flatMap(delegates -> delegates))
                .keySet();
    }

    private static String variable(String expression) {
        Matcher matcher = VARIABLE.matcher(expression);
        assertThat(matcher.matches()).as("a single variable: " + expression).isTrue();
        return matcher.group(1);
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
