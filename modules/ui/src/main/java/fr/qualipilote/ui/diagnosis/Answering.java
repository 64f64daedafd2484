package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who answers for a service, in words: a vacant post is said, with who is asked instead. */
record Answering(Names names, Mandates mandates, LocalDate today, Wording words) {

    /** What will happen with these two posts filled, or not: « Poste vacant : la fiche ira à Mme Durand, suppléante. ». */
    String told(ServiceId service, @Nullable PersonId referent, @Nullable PersonId substitute) {
        if (referent != null) {
            return words.text("selfdiagnosis.asked.referent", names.person(referent));
        }
        if (substitute != null) {
            return words.text("selfdiagnosis.asked.substitute", names.person(substitute));
        }
        return head(service)
                .map(head -> words.text("selfdiagnosis.asked.head", names.person(head)))
                .orElseGet(() -> words.text("selfdiagnosis.asked.service", names.service(service)));
    }

    /** Who has the task of a sheet now: « Poste vacant, répond Mme Durand (chef de service) ». */
    String now(SheetLine sheet) {
        PersonId answering = sheet.answering();
        PersonId referent = sheet.referent();
        if (answering != null && answering.equals(referent)) {
            return names.person(referent);
        }
        String instead = answering == null
                ? words.text("selfdiagnosis.answers.service", names.service(sheet.service()))
                : words.text(
                        answering.equals(sheet.substitute())
                                ? "selfdiagnosis.answers.substitute"
                                : "selfdiagnosis.answers.head",
                        names.person(answering));
        return referent == null
                ? words.text("selfdiagnosis.answers.vacant", instead)
                : words.text("selfdiagnosis.answers.gone", names.person(referent), instead);
    }

    /** The head of the service, or the secretary general where there is none. */
    String headAlerted(ServiceId service) {
        return head(service).map(names::person).orElseGet(() -> words.text("selfdiagnosis.alerted.no-head"));
    }

    private Optional<PersonId> head(ServiceId service) {
        return mandates.headOf(service, today).person();
    }

    static @Nullable PersonLine line(Names names, @Nullable PersonId id) {
        return names.activePeople().stream()
                .filter(person -> Objects.equals(person.id(), id))
                .findFirst()
                .orElse(null);
    }
}
