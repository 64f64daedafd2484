/** Runs the processes on Camunda 7: the only module that knows the engine. It offers nothing by itself, it implements ports. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "actionplan",
            "actionplan :: spi",
            "organisation",
            "organisation :: spi",
            "referential",
            "indicators",
            "indicators :: spi",
            "surveys",
            "surveys :: spi",
            "publication",
            "publication :: spi",
            "diagnosis",
            "diagnosis :: spi",
            "worklist",
            "worklist :: spi"
        })
@NullMarked
package fr.qualipilote.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
