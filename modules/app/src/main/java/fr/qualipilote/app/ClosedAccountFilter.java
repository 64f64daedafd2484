package fr.qualipilote.app;

import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.SignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an account that an administrator has closed, and every session after {@value #LIMIT_HOURS} hours. What
 * the account says is asked again after {@value #REMEMBER_SECONDS} seconds, so a closed account is out within that time on
 * every node. Sessions are measured by the machine's clock: moving the demonstration's date signs nobody out.
 */
class ClosedAccountFilter extends OncePerRequestFilter {

    private static final long REMEMBER_SECONDS = 5;
    private static final long LIMIT_HOURS = 12;

    private final Accounts accounts;
    private final Clock machine;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ClosedAccountFilter(Accounts accounts, Clock machine) {
        this.accounts = accounts;
        this.machine = machine;
    }

    private record Known(boolean open, Instant at) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            HttpSession session = request.getSession(false);
            if (isClosed(principal.getUsername()) || isTooOld(session)) {
                if (session != null) {
                    session.invalidate();
                }
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isTooOld(@org.jspecify.annotations.Nullable HttpSession session) {
        return session != null
                && Instant.ofEpochMilli(session.getCreationTime())
                        .plus(Duration.ofHours(LIMIT_HOURS))
                        .isBefore(machine.instant());
    }

    private boolean isClosed(String login) {
        Instant now = machine.instant();
        Known answer = known.get(login);
        if (answer == null || answer.at().plusSeconds(REMEMBER_SECONDS).isBefore(now)) {
            answer = new Known(accounts.signIn(login).map(SignIn::enabled).orElse(false), now);
            known.put(login, answer);
        }
        return !answer.open();
    }
}
