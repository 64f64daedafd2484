package fr.qualipilote.ui.open;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong below the open root, told in the look of the open pages; it asks no database, which may be what is wrong. */
@Component
class OpenErrors implements ErrorViewResolver, Ordered {

    /** Before the resolver that finds the plain error pages of the product. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .substring(request.getContextPath().length());
        if (!asked.equals(OpenPage.ROOT) && !asked.startsWith(OpenPage.ROOT + "/")) {
            return null;
        }
        OpenPage page = OpenPage.of(request, OpenPage.ROOT, "");
        ModelAndView view = new ModelAndView("open/error", status);
        view.addObject("page", page);
        view.addObject("title", page.text("open.error." + kind(status) + ".title"));
        view.addObject("sentence", page.text("open.error." + kind(status)));
        return view;
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case GONE -> "gone";
            case METHOD_NOT_ALLOWED -> "method";
            case TOO_MANY_REQUESTS -> "too-many";
            default -> status.is4xxClientError() ? "request" : "fault";
        };
    }
}
