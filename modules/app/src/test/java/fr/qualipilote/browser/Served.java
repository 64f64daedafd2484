package fr.qualipilote.browser;

import fr.qualipilote.Qualipilote;
import fr.qualipilote.kernel.testing.OnH2;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The demonstration of 24 June 2022, served on a port of its own; the classes that ask for it share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Qualipilote.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@OnH2
@interface Served {}
