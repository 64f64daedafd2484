package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.tasks.DiagnosisForms;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the person may do to a campaign now: the next step as a button, the exceptions in a menu. */
final class CampaignSteps {

    /** In the order in which people need them. Those of one service stand beside it. */
    private static final List<CampaignStep> WAY = List.of(
            CampaignStep.OPEN,
            CampaignStep.EDIT,
            CampaignStep.CONSOLIDATE,
            CampaignStep.DECIDE,
            CampaignStep.PROPOSE_ACTIONS,
            CampaignStep.PRESENT,
            CampaignStep.RESUME,
            CampaignStep.EXTEND);

    private static final List<CampaignStep> EXCEPTIONS = List.of(CampaignStep.SUSPEND, CampaignStep.CANCEL);

    private final Wording words = Wording.here();
    private final SelfDiagnoses diagnoses;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final Runnable changed;

    CampaignSteps(
            SelfDiagnoses diagnoses, CurrentActor currentActor, BusinessClock clock, Names names, Runnable changed) {
        this.diagnoses = diagnoses;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.changed = changed;
    }

    /**
     * @param ready whether nothing is missing to open it; otherwise the page says what is
     * @param actionsTask where the actions are decided, which keeps what is typed until then
     */
    Component bar(CampaignSheet campaign, boolean ready, Optional<String> actionsTask) {
        Div bar = new Div();
        bar.addClassName("qp-buttons");
        Set<CampaignStep> steps = campaign.steps();
        WAY.stream().filter(steps::contains).forEach(step -> way(step, campaign, ready, actionsTask)
                .ifPresent(bar::add));
        List<CampaignStep> exceptions =
                EXCEPTIONS.stream().filter(steps::contains).toList();
        if (exceptions.size() == 1) {
            bar.add(button(exceptions.get(0), campaign));
        } else if (!exceptions.isEmpty()) {
            MenuBar menu = new MenuBar();
            menu.addClassName("qp-more");
            menu.addThemeVariants(MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
            MenuItem more = menu.addItem(words.text("action.more"));
            exceptions.forEach(step -> more.getSubMenu().addItem(verb(step), click -> take(step, campaign)));
            bar.add(menu);
        }
        bar.setVisible(bar.getComponentCount() > 0);
        return bar;
    }

    private Optional<Component> way(
            CampaignStep step, CampaignSheet campaign, boolean ready, Optional<String> actionsTask) {
        switch (step) {
            case EDIT -> {
                return Optional.of(new LinkButton(
                        DiagnosisNavigation.addressOfForm(campaign.line().reference()), words.label(step)));
            }
            case PROPOSE_ACTIONS -> {
                return actionsTask.map(address -> new LinkButton(address, words.label(step)).primary());
            }
            default -> {
                Button button = button(step, campaign);
                button.setEnabled(step != CampaignStep.OPEN || ready);
                if (step != CampaignStep.EXTEND) {
                    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                }
                return Optional.of(button);
            }
        }
    }

    private Button button(CampaignStep step, CampaignSheet campaign) {
        return new Button(verb(step), click -> take(step, campaign));
    }

    /** All of them ask something first. */
    private String verb(CampaignStep step) {
        return words.text("action.asks-first", words.label(step));
    }

    private void take(CampaignStep step, CampaignSheet campaign) {
        CampaignId id = campaign.line().id();
        switch (step) {
            case OPEN -> open(campaign);
            case CONSOLIDATE ->
                form(
                        step,
                        campaign,
                        close -> DiagnosisForms.consolidate(summary -> {
                            diagnoses.consolidate(currentActor.get(), id, summary);
                            done(step, campaign, close);
                        }));
            case DECIDE ->
                form(
                        step,
                        campaign,
                        close -> DiagnosisForms.decide(campaign, names, clock.today(), decision -> {
                            diagnoses.decide(currentActor.get(), id, decision);
                            done(step, campaign, close);
                        }));
            case PRESENT ->
                form(
                        step,
                        campaign,
                        close -> DiagnosisForms.present(clock.today(), (on, note) -> {
                            diagnoses.present(currentActor.get(), id, on, note);
                            done(step, campaign, close);
                        }));
            case EXTEND ->
                new ExtendDialog(campaign.line(), clock.today(), (deadline, reason) -> {
                            diagnoses.extend(currentActor.get(), id, deadline, reason);
                            done(step, campaign);
                        })
                        .open();
            case RESUME ->
                new ResumeDialog(campaign.line(), clock.today(), deadline -> {
                            diagnoses.resume(currentActor.get(), id, deadline);
                            done(step, campaign);
                        })
                        .open();
            case SUSPEND -> ask(step, campaign, reason -> diagnoses.suspend(currentActor.get(), id, reason));
            case CANCEL -> ask(step, campaign, reason -> diagnoses.cancel(currentActor.get(), id, reason));
            default -> throw new IllegalStateException(step + " has its own place");
        }
    }

    private void open(CampaignSheet campaign) {
        new Confirmation(
                        title(CampaignStep.OPEN, campaign),
                        words.text(
                                "selfdiagnosis.step.open-campaign.explain",
                                campaign.sheets().size(),
                                CampaignWords.day(campaign.line().deadline(), words),
                                campaign.line().referential()),
                        words.label(CampaignStep.OPEN),
                        () -> {
                            diagnoses.open(currentActor.get(), campaign.line().id());
                            done(CampaignStep.OPEN, campaign);
                        })
                .open();
    }

    private void form(CampaignStep step, CampaignSheet campaign, Function<Runnable, Component> form) {
        new FormDialog(title(step, campaign), explain(step), form).open();
    }

    private void ask(CampaignStep step, CampaignSheet campaign, Consumer<String> deed) {
        new ReasonDialog(title(step, campaign), explain(step), words.label(step), reason -> {
                    deed.accept(reason);
                    done(step, campaign);
                })
                .open();
    }

    private String title(CampaignStep step, CampaignSheet campaign) {
        return words.text(
                "selfdiagnosis.step.title", words.label(step), campaign.line().reference());
    }

    /** What it does, and to whom. */
    private String explain(CampaignStep step) {
        return words.text("selfdiagnosis.step." + step.code() + ".explain");
    }

    private void done(CampaignStep step, CampaignSheet campaign, Runnable close) {
        close.run();
        done(step, campaign);
    }

    private void done(CampaignStep step, CampaignSheet campaign) {
        Notices.done(words.text(
                "selfdiagnosis.step." + step.code() + ".done", campaign.line().reference()));
        WorkChanged.tell();
        changed.run();
    }
}
