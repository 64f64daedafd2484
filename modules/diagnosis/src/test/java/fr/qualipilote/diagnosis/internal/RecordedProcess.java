package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.spi.DelayLevel;
import fr.qualipilote.diagnosis.spi.EvidenceSource;
import fr.qualipilote.diagnosis.spi.OpenActions;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisProcess;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WantedAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An engine that takes notes, and calls back where the real one would: it freezes, and opens actions. Beside it, documents of the rest
 * of the product, some of which are not for everybody.
 */
final class RecordedProcess implements SelfDiagnosisProcess, OpenActions, EvidenceSource {

    final List<String> told = new ArrayList<>();
    final List<WantedAction> wanted = new ArrayList<>();
    final List<OpenAction> plan = new ArrayList<>();
    final List<Kept> documents = new ArrayList<>();
    final Set<PersonId> shutOut = new HashSet<>();
    private final SelfDiagnosisSteps steps;
    private boolean refusing;

    RecordedProcess(SelfDiagnosisSteps steps) {
        this.steps = steps;
    }

    void reset() {
        told.clear();
        wanted.clear();
        plan.clear();
        documents.clear();
        shutOut.clear();
        refusing = false;
    }

    /** The plan refuses the next actions. */
    void refuse() {
        refusing = true;
    }

    private void note(String what) {
        told.add(what);
    }

    @Override
    public List<OpenAction> openActions(Actor actor) {
        return List.copyOf(plan);
    }

    @Override
    public List<ProductDocument> documents(Actor actor, String typed, int most) {
        return shutOut.contains(actor.person())
                ? List.of()
                : documents.stream().map(Kept::document).limit(most).toList();
    }

    @Override
    public Optional<Kept> document(Actor actor, ProductDocument.Kind kind, String key) {
        return documents(actor, "", documents.size()).stream()
                .filter(one -> one.kind() == kind && one.key().equals(key))
                .findFirst()
                .flatMap(found -> documents.stream()
                        .filter(kept -> kept.document().equals(found))
                        .findFirst());
    }

    @Override
    public void started(CampaignId campaign) {
        note("started");
    }

    @Override
    public void opened(CampaignId campaign, List<SheetId> sheets, @Nullable PersonId by) {
        note("opened " + sheets.size());
    }

    @Override
    public void delayTreated(SheetId sheet, DelayLevel level, @Nullable PersonId by) {
        note("delay treated " + level);
    }

    @Override
    public void handedIn(SheetId sheet, @Nullable PersonId by) {
        note("handed in");
    }

    @Override
    public void reviewed(SheetId sheet, boolean accepted, @Nullable PersonId by) {
        note("reviewed " + accepted);
    }

    @Override
    public void leftScope(SheetId sheet) {
        note("left scope");
    }

    @Override
    public void consolidated(CampaignId campaign, @Nullable PersonId by) {
        note("consolidated");
    }

    @Override
    public void validated(CampaignId campaign, @Nullable PersonId by) {
        note("validated");
        steps.freeze(campaign);
        steps.freeze(campaign);
    }

    @Override
    public void moreAsked(CampaignId campaign, List<SheetId> sheets, @Nullable PersonId by) {
        note("more asked " + sheets.size());
    }

    @Override
    public void adjourned(CampaignId campaign, @Nullable PersonId by) {
        note("adjourned");
    }

    @Override
    public void actionsDecided(CampaignId campaign, List<WantedAction> actions, PersonId by) {
        note("actions " + actions.size());
        if (refusing) {
            throw new IllegalStateException("The plan refuses");
        }
        wanted.addAll(actions);
        List<String> references = new ArrayList<>();
        actions.forEach(action -> references.add("ACT-2022-%03d".formatted(101 + references.size())));
        steps.actionsOpened(campaign, references);
        steps.actionsOpened(campaign, references);
    }

    @Override
    public void presented(CampaignId campaign, @Nullable PersonId by) {
        note("presented");
    }

    @Override
    public void suspended(CampaignId campaign, boolean suspended) {
        note("suspended " + suspended);
    }

    @Override
    public void cancelled(CampaignId campaign) {
        note("cancelled");
    }

    @Override
    public void described(CampaignId campaign) {
        note("described");
    }
}
