package fr.qualipilote.ui.shell;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.ui.CurrentActor;
import java.util.List;

/** What stands around every screen, filled before it is shown: once an error is told, nothing more may fail. */
@AnonymousAllowed
class ErrorShell extends MainLayout {

    ErrorShell(
            CurrentActor currentActor,
            BusinessClock clock,
            DemonstrationClock demonstration,
            Programmes programmes,
            Accounts accounts,
            AuthenticationContext authentication,
            List<NavigationCount> counts) {
        super(currentActor, clock, demonstration, programmes, accounts, authentication, counts);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        // filled already
    }
}
