//! Page 9: recommendations by effect with the institution's response, the action plan, documents to ask for.

use instrument::plan::{Action, ActionStatus, Plan, PlanAnswer};

use scoring::release::Commitment;

use super::next::step_cells;
use super::{Block, Cell, Desk, Row, Section, columns, words};
use crate::ScorecardError;
use crate::findings::Ground;

/// Licence: a team answered.
pub(super) fn section(desk: &mut Desk<'_>) -> Result<Option<Section>, ScorecardError> {
    let ground = &desk.ground;
    let Some(meets) = &ground.release.meets else { return Ok(None) };
    let voice = ground.voice;
    let plan = ground.release.plan.as_ref();
    let mut blocks = vec![Block::Heading { text: voice.plain("plan-steps")? }];
    if ground.release.next_steps.is_empty() {
        blocks.push(Block::Text { text: voice.plain("decisions-none-left")? });
    } else {
        blocks.push(steps(ground, plan)?);
    }
    blocks.push(Block::Heading { text: voice.plain("plan-actions")? });
    match plan.filter(|plan| !plan.actions.is_empty()) {
        Some(plan) => blocks.push(actions(ground, plan)?),
        None => blocks.push(Block::Text { text: voice.plain("plan-none")? }),
    }
    blocks.extend(commitments(ground)?);
    if !meets.not_shown.is_empty() {
        blocks.push(Block::Heading { text: voice.plain("requests")? });
        blocks.push(Block::Text { text: voice.plain("requests-say")? });
        blocks.push(Block::Text { text: voice.list(&ground.shorts(&meets.not_shown)?)? });
    }
    Ok(Some(Section { page: 9, title: voice.plain("plan-title")?, blocks }))
}

/// What the plan of the round before promised, and where it stands. Licence: that round had a plan.
fn commitments(ground: &Ground<'_>) -> Result<Vec<Block>, ScorecardError> {
    let voice = ground.voice;
    let Some(change) = ground.release.change.as_ref().filter(|change| !change.commitments.is_empty()) else {
        return Ok(Vec::new());
    };
    let of = [("column-action", 270.0, false), ("column-then", 106.0, false), ("column-now-stands", 128.0, false)];
    let rows = change.commitments.iter().map(|own| {
        let now = if silent(&own) { "status-unsaid" } else { status(own.now.unwrap_or(own.then)) };
        let about = ground.short(&own.indicator).unwrap_or_else(|_| own.indicator.clone());
        let action = Cell { text: own.action.clone(), below: vec![about], ..Cell::default() };
        Ok(Row::Cells { cells: vec![action, words(voice.plain(status(own.then))?), words(voice.plain(now)?)] })
    });
    let rows = rows.collect::<Result<Vec<_>, ScorecardError>>()?;
    let all = change.commitments.len();
    let mut said = voice
        .say("commitments-done", &[("n", change.commitments.iter().filter(kept).count().into()), ("of", all.into())])?;
    let silent = change.commitments.iter().filter(silent).count();
    if silent > 0 {
        said = format!("{said} {}", voice.say("commitments-unsaid", &[("n", silent.into())])?);
    }
    Ok(vec![
        Block::Heading { text: voice.plain("commitments")? },
        Block::Text { text: said },
        Block::Table { columns: columns(ground, &of)?, rows },
    ])
}

/// Done is done, whether this round's plan repeats it or not.
fn kept(own: &&Commitment) -> bool {
    own.now.unwrap_or(own.then) == ActionStatus::Done
}

/// Neither kept nor spoken of again: not the same as refused.
fn silent(own: &&Commitment) -> bool {
    own.now.is_none() && own.then != ActionStatus::Done
}

fn status(status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::Agreed => "status-agreed",
        ActionStatus::UnderWay => "status-under_way",
        ActionStatus::Done => "status-done",
        ActionStatus::Dropped => "status-dropped",
    }
}

fn steps(ground: &Ground<'_>, plan: Option<&Plan>) -> Result<Block, ScorecardError> {
    let of = [
        ("column-step", 100.0, false),
        ("column-now", 32.0, true),
        ("column-recommendation", 186.0, false),
        ("column-effect", 96.0, false),
        ("column-response", 90.0, false),
    ];
    let rows = ground.release.next_steps.iter().map(|step| {
        let mut cells = step_cells(ground, step)?;
        cells.push(response(ground, plan, &step.indicator)?);
        Ok(Row::Cells { cells })
    });
    Ok(Block::Table { columns: columns(ground, &of)?, rows: rows.collect::<Result<_, ScorecardError>>()? })
}

/// What the institution answered, with its reason; silence is said too.
fn response(ground: &Ground<'_>, plan: Option<&Plan>, indicator: &str) -> Result<Cell, ScorecardError> {
    let found = plan.and_then(|plan| plan.responses.iter().find(|own| own.indicator == indicator));
    let Some(found) = found else { return Ok(words(ground.voice.plain("answer-none")?)) };
    let id = match found.answer {
        PlanAnswer::Accepted => "answer-accepted",
        PlanAnswer::Partly => "answer-partly",
        PlanAnswer::Rejected => "answer-rejected",
    };
    let below = found.reason.iter().chain(&found.by).filter(|text| !text.trim().is_empty()).cloned().collect();
    Ok(Cell { text: ground.voice.plain(id)?, below, ..Cell::default() })
}

fn actions(ground: &Ground<'_>, plan: &Plan) -> Result<Block, ScorecardError> {
    let of = [
        ("column-action", 170.0, false),
        ("column-responsible", 96.0, false),
        ("column-due", 62.0, false),
        ("column-sign", 114.0, false),
        ("column-status", 62.0, false),
    ];
    let rows = plan.actions.iter().map(|action| Ok(Row::Cells { cells: action_cells(ground, action)? }));
    Ok(Block::Table { columns: columns(ground, &of)?, rows: rows.collect::<Result<_, ScorecardError>>()? })
}

fn action_cells(ground: &Ground<'_>, action: &Action) -> Result<Vec<Cell>, ScorecardError> {
    let about = ground.short(&action.indicator)?;
    Ok(vec![
        Cell { text: action.action.clone(), below: vec![about], ..Cell::default() },
        words(action.responsible.clone()),
        words(ground.voice.dates(&action.due, &action.due)?),
        words(action.sign.clone().unwrap_or_default()),
        Cell {
            text: ground.voice.plain(status(action.status))?,
            below: action.note.iter().filter(|note| !note.trim().is_empty()).cloned().collect(),
            ..Cell::default()
        },
    ])
}
