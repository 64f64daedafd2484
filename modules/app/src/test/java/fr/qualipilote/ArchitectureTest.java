package fr.qualipilote;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.ui.open.OpenController;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.SingleDialog;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** docs/architecture.md as sentences that fail. */
@AnalyzeClasses(packages = "fr.qualipilote", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void modulesKeepToTheirArrowsAndNobodyReachesInside() {
        ApplicationModules.of(Qualipilote.class).verify();
    }

    @ArchTest
    static final ArchRule theEngineIsKnownInWorkflowAlone = noClasses()
            .that()
            .resideOutsideOfPackages("fr.qualipilote.workflow..", "fr.qualipilote.benchmarks..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule vaadinIsKnownInTheScreensAndTheSecuritySetUpAlone = noClasses()
            .that()
            .resideOutsideOfPackages("fr.qualipilote.ui..", "fr.qualipilote.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule pagesWithoutAccountKnowNoVaadin = noClasses()
            .that()
            .areAnnotatedWith(OpenController.class)
            .or()
            .resideInAPackage("fr.qualipilote.ui.open..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    /** So that one annotation tells what may be asked without account; {@code OpenPagesBrowserTest} has the list. */
    @ArchTest
    static final ArchRule whatAnswersAnAddressBesideTheViewsIsAnOpenPage = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .areNotAnnotations()
            .should()
            .beAnnotatedWith(OpenController.class);

    /** A landmark is a part with a name of its own; so a screen has no way back but the one that every page draws alike. */
    @ArchTest
    static final ArchRule screensPutNoLandmarkOfTheirOwnTogether = noClasses()
            .that()
            .resideInAPackage("fr.qualipilote.ui..")
            .and()
            .areNotAssignableTo(Nav.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(Nav.class.getName());

    @ArchTest
    static final ArchRule screensSeeNoProcessPortAndNoInside = noClasses()
            .that()
            .resideInAPackage("fr.qualipilote.ui..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are inside another module or a port",
                    target -> target.getPackageName().startsWith("fr.qualipilote.")
                            && !target.getPackageName().startsWith("fr.qualipilote.ui")
                            && target.getPackageName().matches(".*\\.(spi|domain|internal|workflow)(\\..*)?")));

    @ArchTest
    static final ArchRule aggregatesKnowNeitherSpringNorTheClock = noClasses()
            .that()
            .resideInAPackage("fr.qualipilote.*.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "fr.qualipilote.*.internal..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("fr.qualipilote.kernel.BusinessClock");

    @ArchTest
    static final ArchRule apisCarryNoMappingAndNoStereotype = noClasses()
            .that()
            .resideInAnyPackage(
                    "fr.qualipilote.organisation",
                    "fr.qualipilote.referential",
                    "fr.qualipilote.actionplan",
                    "fr.qualipilote.indicators",
                    "fr.qualipilote.surveys",
                    "fr.qualipilote.publication",
                    "fr.qualipilote.diagnosis",
                    "fr.qualipilote.worklist",
                    "fr.qualipilote.kernel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..", "org.springframework.stereotype..", "org.springframework.transaction..");

    @ArchTest
    static final ArchRule theInsideOfAModuleIsPackagePrivate = classes()
            .that()
            .resideInAPackage("fr.qualipilote.*.internal..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    private static final Set<String> DIALOGS = Set.of(Dialog.class.getName(), ConfirmDialog.class.getName());

    private static final Set<String> CLOCKS = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            ZonedDateTime.class.getName(),
            OffsetDateTime.class.getName());

    @ArchTest
    static final ArchRule timeComesFromTheBusinessClock = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "reads the machine's clock",
                    (JavaMethodCall call) -> call.getTarget().getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && CLOCKS.contains(call.getTargetOwner().getName())))
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule everyRouteSaysWhoMayEnter = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    /** So that a double click opens none of them twice, the second over the first. */
    @ArchTest
    static final ArchRule everyDialogOpensOnce = noClasses()
            .that()
            .doNotBelongToAnyOf(SingleDialog.class, Confirmation.class)
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "makes a dialog of its own",
                    (JavaConstructorCall call) ->
                            DIALOGS.contains(call.getTargetOwner().getName())));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Info");

    @ArchTest
    static final ArchRule whatAPersonMustReadIsARefusal = classes()
            .that()
            .areAssignableTo(RuntimeException.class)
            .and()
            .resideInAnyPackage(
                    "fr.qualipilote.organisation",
                    "fr.qualipilote.actionplan",
                    "fr.qualipilote.indicators",
                    "fr.qualipilote.surveys",
                    "fr.qualipilote.publication",
                    "fr.qualipilote.diagnosis",
                    "fr.qualipilote.worklist")
            .should()
            .beAssignableTo(BusinessRefusal.class);

    @ArchTest
    static final ArchRule taskQueriesStayInOneAdapter = classes()
            .should(
                    new ArchCondition<JavaClass>(
                            "create task queries in one adapter only, and no query by expression") {
                        @Override
                        public void check(JavaClass type, ConditionEvents events) {
                            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                                String owner = call.getTargetOwner().getName();
                                boolean query = call.getName().equals("createTaskQuery")
                                        && !type.getSimpleName().equals("EngineTasks");
                                boolean expression = owner.startsWith("org.camunda")
                                        && owner.endsWith("Query")
                                        && call.getName().endsWith("Expression");
                                if (query || expression) {
                                    events.add(SimpleConditionEvent.violated(type, call.getDescription()));
                                }
                            }
                        }
                    });
}
