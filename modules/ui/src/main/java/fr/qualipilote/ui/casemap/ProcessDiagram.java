package fr.qualipilote.ui.casemap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Draws a BPMN model with a mark on each element that the case has passed; see {@code frontend/diagram}. */
@Tag("qualipilote-diagram")
@JsModule("./diagram/qualipilote-diagram.ts")
final class ProcessDiagram extends Component {

    /**
     * @param element id in the model
     * @param state {@code done}, {@code current}, {@code late} or {@code cancelled}
     * @param symbol the sign beside the colour
     * @param caption who has it, under an element that is under way; empty otherwise
     * @param title the whole passage in words
     */
    record Mark(String element, String state, String symbol, String caption, String title) {}

    /** The words of the buttons. */
    record Labels(String diagram, String zoomIn, String zoomOut, String fit, String full, String failed) {}

    ProcessDiagram(String bpmnXml, List<Mark> marks, Labels labels) {
        getElement().setPropertyBean("labels", labels);
        getElement().setPropertyList("marks", marks);
        getElement().setProperty("xml", bpmnXml);
    }
}
