package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps.Task;
import fr.qualipilote.workflow.processes.SelfDiagnosis;
import fr.qualipilote.workflow.processes.SelfDiagnosisService;
import fr.qualipilote.workflow.processes.SelfDiagnosisWatch;
import fr.qualipilote.workflow.work.WorkTask;

/** The user tasks of self-diagnosis: which form shows them, and which question of the module they are. */
enum DiagnosisWork implements WorkTask {
    OPEN(SelfDiagnosis.KEY, SelfDiagnosis.Elements.OPEN, "self-diagnosis/open", Task.OPEN),
    CONSOLIDATE(SelfDiagnosis.KEY, SelfDiagnosis.Elements.CONSOLIDATE, "self-diagnosis/consolidate", Task.CONSOLIDATE),
    DECIDE(SelfDiagnosis.KEY, SelfDiagnosis.Elements.DECIDE, "self-diagnosis/decide", Task.DECIDE),
    DECIDE_ACTIONS(
            SelfDiagnosis.KEY,
            SelfDiagnosis.Elements.DECIDE_ACTIONS,
            "self-diagnosis/decide-actions",
            Task.PROPOSE_ACTIONS),
    PRESENT(SelfDiagnosis.KEY, SelfDiagnosis.Elements.PRESENT, "self-diagnosis/present", Task.PRESENT),
    ANSWER(
            SelfDiagnosisService.KEY,
            SelfDiagnosisService.Elements.ANSWER,
            "self-diagnosis-service/answer",
            Task.ANSWER),
    REVIEW(
            SelfDiagnosisService.KEY,
            SelfDiagnosisService.Elements.REVIEW,
            "self-diagnosis-service/review",
            Task.REVIEW),
    HEAD_ALERT(
            SelfDiagnosisWatch.KEY,
            SelfDiagnosisWatch.Elements.HEAD_ALERT,
            "self-diagnosis-watch/head-alert",
            Task.TREAT_DELAY_AS_HEAD),
    SECRETARY_ALERT(
            SelfDiagnosisWatch.KEY,
            SelfDiagnosisWatch.Elements.SECRETARY_ALERT,
            "self-diagnosis-watch/secretary-alert",
            Task.TREAT_DELAY_AS_SECRETARY_GENERAL);

    private final String process;
    private final String element;
    private final String formKey;
    private final Task task;

    DiagnosisWork(String process, String element, String formKey, Task task) {
        this.process = process;
        this.element = element;
        this.formKey = formKey;
        this.task = task;
    }

    @Override
    public String process() {
        return process;
    }

    @Override
    public String element() {
        return element;
    }

    @Override
    public String formKey() {
        return formKey;
    }

    /** A campaign is its own part; the business key of the other processes is a sheet. */
    @Override
    public Part part() {
        return process.equals(SelfDiagnosis.KEY) ? new Part.Whole() : new Part.BusinessKey();
    }

    Task task() {
        return task;
    }
}
