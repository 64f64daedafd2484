package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.text.Wording;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person sees when a click throws: the reason of a refusal, or, for a fault, what was kept, what to do and a reference
 * that leads to the line in the log. Never a stack trace.
 */
final class ErrorNotices implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorNotices.class);

    private final transient Refusals refusals;

    ErrorNotices(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void error(ErrorEvent event) {
        var refusal = Refusals.in(event.getThrowable());
        String reference = refusal.isPresent() ? "" : logged(event.getThrowable());
        if (UI.getCurrent() == null) {
            return;
        }
        Wording words = Wording.here();
        refusal.ifPresentOrElse(
                refused -> Notices.refused(refusals.sentence(refused, words)),
                () -> Notices.failed(words.text("error.notice", reference)));
    }

    /** @return the reference under which the fault stands in the log */
    static String logged(Throwable fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        LOG.error("Fault {} on a screen", reference, fault);
        return reference;
    }
}
