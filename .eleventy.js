// How does plain Eleventy build the same site? The plugin brings the pages; a project's own lie in templates/site/.
import daybrief from './dist/plugin.js'

export default function (config) {
  config.addPlugin(daybrief)
  return { dir: { input: 'templates/site', output: '_site' } }
}
