import about from './about.json'
import accessibility from './accessibility.json'
import answer from './answer.json'
import app from './app.json'
import assessment from './assessment.json'
import bank from './bank.json'
import charts from './charts.json'
import common from './common.json'
import compare from './compare.json'
import documents from './documents.json'
import explain from './explain.json'
import exports from './exports.json'
import files from './files.json'
import gather from './gather.json'
import glossary from './glossary.json'
import guide from './guide.json'
import handout from './handout.json'
import history from './history.json'
import imports from './imports.json'
import inquiry from './inquiry.json'
import join from './join.json'
import kept from './kept.json'
import notices from './notices.json'
import manual from './manual.json'
import organization from './organization.json'
import outcome from './outcome.json'
import paper from './paper.json'
import peers from './peers.json'
import plan from './plan.json'
import practice from './practice.json'
import proxy from './proxy.json'
import references from './references.json'
import report from './report.json'
import result from './result.json'
import reveal from './reveal.json'
import review from './review.json'
import room from './room.json'
import scan from './scan.json'
import settings from './settings.json'
import simulate from './simulate.json'
import start from './start.json'
import statistics from './statistics.json'
import tables from './tables.json'
import terms from './terms.json'
import trend from './trend.json'
import ui from './ui.json'
import work from './work.json'

/** Every Japanese text of the interface: the type that keys are held against. Pages bring only the parts they speak. */
export default {
  ...about,
  ...accessibility,
  ...answer,
  ...app,
  ...assessment,
  ...bank,
  ...charts,
  ...common,
  ...compare,
  ...documents,
  ...explain,
  ...exports,
  ...files,
  ...gather,
  ...glossary,
  ...guide,
  ...handout,
  ...history,
  ...imports,
  ...inquiry,
  ...join,
  ...kept,
  ...notices,
  ...manual,
  ...organization,
  ...outcome,
  ...paper,
  ...peers,
  ...plan,
  ...practice,
  ...proxy,
  ...references,
  ...report,
  ...result,
  ...reveal,
  ...room,
  ...review,
  ...scan,
  ...settings,
  ...simulate,
  ...start,
  ...statistics,
  ...tables,
  ...terms,
  ...trend,
  ...ui,
  ...work,
}
