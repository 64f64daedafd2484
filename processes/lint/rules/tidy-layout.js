const { is } = require('../model');

/**
 * What the eye refuses in a diagram: slanted flows, flows that cross or cover one another,
 * flows through a shape, and labels that touch a line, a shape or another label.
 */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmndi:BPMNDiagram')) return;
    const parts = node.plane.planeElement;
    const shapes = parts.filter((part) => is(part, 'bpmndi:BPMNShape'));
    const segments = parts.filter((part) => is(part, 'bpmndi:BPMNEdge')).flatMap(segmentsOf);
    const labels = parts.filter((part) => part.label?.bounds).map((part) => ({ owner: part, box: part.label.bounds }));
    const report = (part, message) => reporter.report(part.bpmnElement.id, message);
    const name = (part) => part.bpmnElement.id;

    for (const segment of segments) {
      if (!segment.horizontal && !segment.vertical) report(segment.edge, 'flow must run horizontally or vertically');
      for (const shape of shapes) {
        if (!isEndOf(segment.edge, shape) && !encloses(shape, segment.edge) && touches(segment.box, shape.bounds)) {
          report(segment.edge, `flow runs through ${name(shape)}`);
        }
      }
    }
    pairs(segments, (a, b) => {
      if (a.edge !== b.edge && touches(a.box, b.box, 0)) report(a.edge, `flow meets ${name(b.edge)}`);
    });
    for (const label of labels) {
      for (const segment of segments) {
        if (touches(label.box, segment.box, 0)) report(label.owner, `label lies on ${name(segment.edge)}`);
      }
      for (const shape of shapes) {
        const inside = is(shape.bpmnElement, 'bpmn:SubProcess') && contains(shape.bounds, label.box);
        if (!inside && touches(label.box, shape.bounds)) report(label.owner, `label lies on ${name(shape)}`);
      }
    }
    pairs(labels, (a, b) => {
      if (touches(a.box, b.box)) report(a.owner, `label lies on the label of ${name(b.owner)}`);
    });
  },
});

function segmentsOf(edge) {
  return edge.waypoint.slice(1).map((to, index) => {
    const from = edge.waypoint[index];
    const box = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    };
    return { edge, box, horizontal: box.height === 0, vertical: box.width === 0 };
  });
}

function isEndOf(edge, shape) {
  return [edge.bpmnElement.sourceRef, edge.bpmnElement.targetRef].includes(shape.bpmnElement) || isHostOf(edge, shape);
}

/** A flow that leaves a boundary event starts on the edge of the activity below it. */
function isHostOf(edge, shape) {
  return edge.bpmnElement.sourceRef.attachedToRef === shape.bpmnElement;
}

function encloses(shape, edge) {
  let parent = edge.bpmnElement.$parent;
  while (parent && parent !== shape.bpmnElement) parent = parent.$parent;
  return Boolean(parent);
}

function contains(outer, inner) {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Whether two boxes share a point that is at least `margin` inside both. */
function touches(a, b, margin = 1) {
  return (
    a.x <= b.x + b.width - margin &&
    b.x <= a.x + a.width - margin &&
    a.y <= b.y + b.height - margin &&
    b.y <= a.y + a.height - margin
  );
}

function pairs(items, visit) {
  items.forEach((item, index) => items.slice(index + 1).forEach((other) => visit(item, other)));
}
