package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.List;

/** What the person may do about one service of a campaign: the way to its sheet, where it is filled and checked, and the rest in a menu. */
final class SheetSteps {

    private final Wording words = Wording.here();
    private final SelfDiagnoses diagnoses;
    private final CurrentActor currentActor;
    private final Names names;
    private final Answering answering;
    private final Runnable changed;

    SheetSteps(SelfDiagnoses diagnoses, CurrentActor currentActor, Names names, Answering answering, Runnable changed) {
        this.diagnoses = diagnoses;
        this.currentActor = currentActor;
        this.names = names;
        this.answering = answering;
        this.changed = changed;
    }

    private record Deed(String text, Runnable go) {}

    /** Without anything in it where there is nothing to do or to read. */
    Div of(CampaignSheet campaign, SheetLine sheet) {
        Div cell = new Div();
        cell.addClassName("qp-sheet-deeds");
        if (mayOpen(sheet)) {
            Anchor link = new Anchor(
                    DiagnosisNavigation.addressOf(campaign.line().reference(), sheet.service()),
                    words.text(way(sheet)));
            link.getElement()
                    .setAttribute(
                            "aria-label",
                            words.text("selfdiagnosis.sheet.of", words.text(way(sheet)), sheet.serviceLabel()));
            cell.add(link);
        }
        List<Deed> deeds = deeds(campaign, sheet);
        if (!deeds.isEmpty()) {
            MenuBar menu = new MenuBar();
            menu.addClassName("qp-more");
            menu.addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
            MenuItem more = menu.addItem(words.text("selfdiagnosis.sheet.more"));
            more.setAriaLabel(
                    words.text("selfdiagnosis.sheet.of", words.text("selfdiagnosis.sheet.more"), sheet.serviceLabel()));
            deeds.forEach(deed ->
                    more.getSubMenu().addItem(deed.text(), click -> deed.go().run()));
            cell.add(menu);
        }
        return cell;
    }

    /** Whoever reads its score reads its answers; nothing was asked before it was opened. */
    private static boolean mayOpen(SheetLine sheet) {
        return sheet.conformity() != null && sheet.state() != SheetState.PLANNED;
    }

    private static String way(SheetLine sheet) {
        if (sheet.steps().contains(SheetStep.ANSWER)) {
            return "selfdiagnosis.sheet.answer";
        }
        return sheet.steps().contains(SheetStep.ACCEPT) ? "selfdiagnosis.sheet.review" : "selfdiagnosis.sheet.read";
    }

    private List<Deed> deeds(CampaignSheet campaign, SheetLine sheet) {
        Actor actor = currentActor.get();
        List<Deed> deeds = new ArrayList<>();
        if (sheet.steps().contains(SheetStep.TREAT_DELAY)) {
            deeds.add(new Deed(asks(SheetStep.TREAT_DELAY), () -> treatDelay(sheet)));
        }
        if (DiagnosisRights.mayNameReferent(actor, campaign, sheet)) {
            deeds.add(new Deed(asks(CampaignStep.NAME_REFERENT), () -> nameReferent(sheet)));
        }
        boolean others = campaign.line().services() > 1;
        if (campaign.steps().contains(CampaignStep.LEAVE_SCOPE) && sheet.state() != SheetState.OUT_OF_SCOPE && others) {
            deeds.add(new Deed(asks(CampaignStep.LEAVE_SCOPE), () -> leaveScope(sheet)));
        }
        return deeds;
    }

    private String asks(Enum<?> step) {
        return words.text("action.asks-first", words.label(step));
    }

    private void treatDelay(SheetLine sheet) {
        new DelayDialog(sheet.serviceLabel(), note -> {
                    diagnoses.treatDelay(currentActor.get(), sheet.id(), note);
                    done(words.text("diagnosis.delay.done", names.service(sheet.service())));
                })
                .open();
    }

    private void nameReferent(SheetLine sheet) {
        new ReferentDialog(sheet, names, answering, (referent, substitute) -> {
                    diagnoses.nameReferent(currentActor.get(), sheet.id(), referent, substitute);
                    done(words.text("selfdiagnosis.step.name-referent.done", names.service(sheet.service())));
                })
                .open();
    }

    private void leaveScope(SheetLine sheet) {
        new ReasonDialog(
                        title(CampaignStep.LEAVE_SCOPE, sheet),
                        words.text("selfdiagnosis.step.leave-scope.explain"),
                        words.label(CampaignStep.LEAVE_SCOPE),
                        reason -> {
                            diagnoses.leaveScope(currentActor.get(), sheet.id(), reason);
                            done(words.text("selfdiagnosis.step.leave-scope.done", names.service(sheet.service())));
                        })
                .open();
    }

    private String title(Enum<?> step, SheetLine sheet) {
        return words.text("selfdiagnosis.step.title", words.label(step), sheet.serviceLabel());
    }

    private void done(String sentence) {
        Notices.done(sentence);
        WorkChanged.tell();
        changed.run();
    }
}
