package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.qualipilote.ui.SignedInPerson;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Around a page that tells of an error: the navigation for whoever is signed in, nothing for others, and nothing where the
 * navigation itself is what fails. The browser has to be told beforehand what an error may show.
 */
@AnonymousAllowed
@Uses(ErrorShell.class)
class ErrorFrame extends Div implements RouterLayout {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorFrame.class);

    ErrorFrame() {
        addClassName("qp-error-frame");
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        removeAll();
        Component page =
                Objects.requireNonNull(content).getElement().getComponent().orElseThrow();
        shell().ifPresentOrElse(
                        shell -> {
                            shell.setContent(page);
                            add(shell);
                        },
                        () -> add(page));
    }

    private static Optional<ErrorShell> shell() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInPerson)) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        try {
            ErrorShell shell = Instantiator.get(ui).createComponent(ErrorShell.class);
            shell.show(null, ui.getActiveViewLocation().getPath());
            return Optional.of(shell);
        } catch (RuntimeException failing) {
            LOG.warn("The error is told without the navigation, which cannot be shown", failing);
            return Optional.empty();
        }
    }
}
