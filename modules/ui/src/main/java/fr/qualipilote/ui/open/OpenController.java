package fr.qualipilote.ui.open;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * Answers addresses below {@link OpenPage#ROOT}, which anybody may ask. Each of them is named in {@code OpenPagesBrowserTest}. The
 * templates find an {@link OpenPage} under the name {@code page}, and a method may ask for it as
 * {@code @ModelAttribute("page") OpenPage page}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Controller
public @interface OpenController {}
