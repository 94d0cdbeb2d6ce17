"""MkDocs' events, bound to the site."""

from putokaz.site.site import Site

_site = Site()

on_startup = _site.start
on_config = _site.configure
on_files = _site.list_files
on_nav = _site.name_home
on_env = _site.prepare_templates
on_page_context = _site.dress_page
on_template_context = _site.dress_template
on_post_page = _site.keep_pattern
on_post_build = _site.publish
on_build_error = _site.give_up
on_serve = _site.serve
