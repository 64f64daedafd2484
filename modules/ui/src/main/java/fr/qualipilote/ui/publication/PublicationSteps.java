package fr.qualipilote.ui.publication;

import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.publication.PublicSet.Correction;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.PublicationSheet;
import fr.qualipilote.publication.PublicationStep;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.part.StepDialog;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.text.Wording;
import java.time.YearMonth;

/** What is asked before a step is taken, and what is said after it. */
final class PublicationSteps {

    private final Wording words = Wording.here();
    private final Publications publications;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Runnable afterwards;

    PublicationSteps(Publications publications, CurrentActor currentActor, BusinessClock clock, Runnable afterwards) {
        this.publications = publications;
        this.currentActor = currentActor;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /** @param before what is still to be saved when the publication is submitted */
    void take(PublicationStep step, PublicationSheet sheet, Runnable before) {
        PublicationId id = sheet.line().id();
        String reference = sheet.line().reference();
        switch (step) {
            case EDIT -> describe(sheet);
            case SUBMIT ->
                new Confirmation(
                                words.text("publication.submit.title", reference),
                                words.text("publication.submit.explain"),
                                words.text("publication.submit.verb"),
                                () -> {
                                    before.run();
                                    publications.submit(currentActor.get(), id);
                                    done("publication.submitted", reference);
                                })
                        .open();
            case APPROVE ->
                new Confirmation(
                                words.text("publication.approve.title", reference),
                                words.text("publication.approve.explain"),
                                words.text("publication.approve.verb"),
                                () -> {
                                    publications.approve(currentActor.get(), id);
                                    done("publication.approved", reference);
                                })
                        .open();
            case SEND_BACK ->
                ask("send-back", reference, reason -> publications.sendBack(currentActor.get(), id, reason));
            case DISCARD -> ask("discard", reference, reason -> publications.discard(currentActor.get(), id, reason));
            case WITHDRAW ->
                ask("withdraw", reference, reason -> publications.withdraw(currentActor.get(), id, reason));
            case EXPLAIN_CORRECTION -> throw new IllegalArgumentException("Offered beside each correction");
        }
    }

    private interface WithReason {
        void accept(String reason);
    }

    private void ask(String what, String reference, WithReason step) {
        new ReasonDialog(
                        words.text("publication." + what + ".title", reference),
                        words.text("publication." + what + ".explain"),
                        words.text("publication." + what + ".verb"),
                        reason -> {
                            step.accept(reason);
                            done("publication." + what + ".done", reference);
                        })
                .open();
    }

    private void describe(PublicationSheet sheet) {
        new PublicationForm(
                        words.text("publication.edit.title", sheet.line().reference()),
                        words.text("publication.edit.explain"),
                        words.text("button.save"),
                        sheet.line().title(),
                        sheet.line().from(),
                        sheet.line().to(),
                        YearMonth.from(clock.today()),
                        (title, from, to) -> {
                            publications.describe(
                                    currentActor.get(), sheet.line().id(), sheet.version(), title, from, to);
                            return () -> done("publication.edited", sheet.line().reference());
                        })
                .open();
    }

    void explain(PublicationSheet sheet, Correction correction) {
        new Explanation(sheet, correction).open();
    }

    private void done(String key, String reference) {
        Notices.done(words.text(key, reference));
        WorkChanged.tell();
        afterwards.run();
    }

    /** What everybody is told of a correction. */
    private final class Explanation extends StepDialog {

        Explanation(PublicationSheet sheet, Correction correction) {
            super(Wording.here()
                    .text("publication.correction.write.of", CorrectionsCard.name(correction, Wording.here())));
            TextArea sentence = text(words.text("publication.correction.sentence"));
            sentence.setValue(correction.reason());
            say(words.text("publication.correction.write.explain"));
            warn(words.text("publication.correction.write.public"));
            ask(sentence);
            confirm(words.text("button.save"), () -> {
                publications.explainCorrection(
                        currentActor.get(), sheet.line().id(), correction.rank(), sentence.getValue());
                done("publication.correction.written", sheet.line().reference());
                return true;
            });
        }
    }
}
